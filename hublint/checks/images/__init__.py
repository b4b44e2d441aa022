"""Rules about the images of users' servers, and the commands that start in them."""
