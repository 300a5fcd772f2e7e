# A warning to the administrators: the queue is old, or much fails.

alarm-subject = Perspectiefbot: de bezorging stokt
alarm-old = Het oudste bericht wacht al { $minutes } minuten, terwijl het weg mag.
alarm-failed = In het laatste uur mislukten { $count } bezorgingen.
alarm-aside = In het laatste uur lukte het bij { $count } berichten van Telegram niet om ze te verwerken.
alarm-do = Kijk in het panel bij Bezorging wat er wacht en waarom. Draait de bot? Zijn Telegram en de mailserver te bereiken?
alarm-button = Naar Bezorging
alarm-chat = De bezorging stokt. { $problems }
    Kijk in het panel bij Bezorging.
alarm-panel = De bezorging stokt.
