"""The interview: what is asked, how an answer is read, what comes next. No clock, no database, no Telegram."""
