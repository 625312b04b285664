"""What the API is called and where it is served."""

TITLE = "catalog"
DESCRIPTION = "A public product catalogue"
BASE_PATH = "/api/v1"
