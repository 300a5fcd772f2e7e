"""What the tests of our texts stand on: where ids are used, how long a text can get, how hard it reads."""
