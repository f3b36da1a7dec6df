using Meldpunt.Triage.Explanations;

namespace Meldpunt.Triage.Tool.Commands.Explain;

/// <summary>The rules behind an item by their ids: those that decide, always or in some cases, others that apply, and those asked for.</summary>
internal sealed class RuleLines(TriageEngine engine, TextBook book)
{
    public IEnumerable<TextBlock> Of(ItemExplanation item, IReadOnlyList<string> asked)
    {
        string[] known = [.. item.DecidedBy, .. item.DecidedByCases, .. item.Outranked.Select(rule => rule.Rule)];
        string[] lines =
        [
            .. item.DecidedBy.Select(rule => book.Phrase("rule-decides", rule)),
            .. item.DecidedByCases.Select(rule => book.Phrase("rule-decides-by-cases", rule)),
            .. item.Outranked.Select(rule => book.Phrase("rule-outranked", rule.Rule, book.Listed(rule.By))),
            .. item.Decision.Reasons.Concat(asked).Except(known).Select(rule => Account(rule, item)),
        ];
        if (lines.Length == 0) return [];
        return lines.Select(line => new TextBlock { Kind = TextBlockKind.Point, Text = line }).Prepend(new()
        {
            Kind = TextBlockKind.Heading,
            Text = book["phrase.rules"],
        });
    }

    private string Account(string rule, ItemExplanation item)
    {
        Answers answers = item.Decision.Answers;
        RuleTrace account = engine.ExplainRule(rule, answers);
        ValueList<string> deciding = item.DecidedBy.IsEmpty ? item.DecidedByCases : item.DecidedBy;
        if (account.Applies && deciding.IsEmpty) return book.Phrase("rule-applies", rule);
        if (account.Applies) return book.Phrase("rule-outranked", rule, book.Listed(deciding));
        if (account.Failed.IsEmpty) return book.Phrase("rule-waits", rule, Together(account.Unanswered.Select(fact => book[$"fact.{fact}"])));
        string key = account.Failed.Count == 1 ? "rule-in-the-way" : "rule-in-the-way-many";
        return book.Phrase(key, rule, Together(account.Failed.Select(fact => book.Said(fact, answers[fact]!))));
    }

    private static string Together(IEnumerable<string> pieces) => string.Join(" · ", pieces);
}
