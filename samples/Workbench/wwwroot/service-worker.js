// While it is developed the page comes from the server each time.
