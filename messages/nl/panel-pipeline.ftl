# The moves of an opening, as colleagues do and read them.

pipeline-handed-to = Aan { $name }. { $note }
pipeline-moved-to = Van { $old } naar { $new }. { $note }
pipeline-planned-on = Op { $day }.
pipeline-outcome-line = Na { $months ->
    [one] 1 maand
   *[other] { $months } maanden
}, { $reference }: { $outcome }
pipeline-outcome-well = het gaat goed
pipeline-outcome-hard = het gaat moeizaam
pipeline-outcome-moved-on = ander werk of een opleiding
pipeline-outcome-stopped = gestopt
