"""Link sentences: align their words, cut out the parts that say the same, weigh them.

`links` leads, many pairs at a time: `word_links` aligns the words (`word_keys` tells which may be
alike), `runs` finds the longest runs of the same words and `quotations` what both quote, `locate`
cuts out the parts, and `weighing` says how alike they are (`traits`) and whether they are of two
different things (`conflicts`). `sides` is the story, made ready for this.
"""
