using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Explain;

/// <summary>The rules behind an item by their ids: those that decide, always or in some cases, others that apply, and those asked for.</summary>
internal sealed class RuleLines(TriageEngine engine, TextBook book, ToolTexts texts)
{
    public IEnumerable<TextBlock> Of(ItemExplanation item, IReadOnlyList<string> asked)
    {
        string[] known = [.. item.DecidedBy, .. item.DecidedByCases, .. item.Outranked.Select(rule => rule.Rule)];
        string[] lines =
        [
            .. item.DecidedBy.Select(rule => texts.Phrase("rule-decides", rule)),
            .. item.DecidedByCases.Select(rule => texts.Phrase("rule-decides-by-cases", rule)),
            .. item.Outranked.Select(rule => texts.Phrase("rule-outranked", rule.Rule, string.Join(", ", rule.By))),
            .. item.Decision.Reasons.Concat(asked).Except(known).Select(rule => Account(rule, item)),
        ];
        if (lines.Length == 0) return [];
        return lines.Select(line => new TextBlock { Kind = TextBlockKind.Point, Text = line }).Prepend(new()
        {
            Kind = TextBlockKind.Heading,
            Text = texts["rules"],
        });
    }

    private string Account(string rule, ItemExplanation item)
    {
        Answers answers = item.Decision.Answers;
        RuleTrace account = engine.ExplainRule(rule, answers);
        ValueList<string> deciding = item.DecidedBy.IsEmpty ? item.DecidedByCases : item.DecidedBy;
        if (account.Applies && deciding.IsEmpty) return texts.Phrase("rule-applies", rule);
        if (account.Applies) return texts.Phrase("rule-outranked", rule, string.Join(", ", deciding));
        if (account.Failed.IsEmpty) return texts.Phrase("rule-waits", rule, Listed(account.Unanswered.Select(Question)));
        string key = account.Failed.Count == 1 ? "rule-in-the-way" : "rule-in-the-way-many";
        return texts.Phrase(key, rule, Listed(account.Failed.Select(fact => Said(fact, answers[fact]!))));
    }

    private static string Listed(IEnumerable<string> pieces) => string.Join(" · ", pieces);

    private string Question(string fact) => book[$"fact.{fact}"];

    private string Said(string fact, string answer) => $"{Question(fact)} {book[$"answer.{fact}.{answer}"]}";
}
