using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Says why a decision is not as expected: what settled each item, which rule did it, and which rule did not.</summary>
internal static class ScenarioAccount
{
    public static string Write(TriageEngine engine, Scenario scenario, Decision decision)
    {
        Explanation explanation = engine.Explain(decision);
        List<string> lines = [];
        for (int i = 0; i < decision.Items.Count; i++) lines.Add(OfItem(engine, i + 1, explanation.Items[i]));
        if (scenario.Expected.Items is { } expected)
        {
            for (int i = 0; i < Math.Min(expected.Count, decision.Items.Count); i++) lines.AddRange(Missing(engine, i + 1, expected[i], decision.Items[i]));
        }

        if (decision.Items.IsEmpty) lines.Add($"the report has no items, so its route is '{decision.Route}'");
        return string.Join('\n', lines.Select(line => "  " + line));
    }

    private static string OfItem(TriageEngine engine, int number, ItemExplanation item)
    {
        Answers answers = item.Decision.Answers;
        if (!item.Decision.IsSettled) return $"item {number}: '{item.Decision.Route}', still to be asked: {string.Join(", ", item.Decision.Questions)}";
        string because = item.SufficientReason.IsEmpty ? "whatever is answered" : $"because {string.Join(", ", item.SufficientReason.Select(fact => $"{fact} = {answers[fact]}"))}";
        bool byCases = item.DecidedBy.IsEmpty;
        string rules = string.Join(", ", (byCases ? item.DecidedByCases : item.DecidedBy).Select(rule => Cited(engine.Policy, rule)));
        return $"item {number}: '{item.Decision.Route}' {because}; decided {(byCases ? "in different cases " : "")}by {rules}";
    }

    // A reason that was expected and not given: which answers prevent its rule.
    private static IEnumerable<string> Missing(TriageEngine engine, int number, ExpectedItem expected, ItemDecision actual)
    {
        HashSet<string> known = [.. engine.Policy.Rules.Select(rule => rule.Id)];
        ValueList<string> reasons = expected.Reasons ?? [];
        foreach (string rule in reasons.Where(rule => !actual.Reasons.Contains(rule) && known.Contains(rule)))
        {
            RuleTrace account = engine.ExplainRule(rule, actual.Answers);
            string[] facts = [.. engine.Policy.Rules.First(one => one.Id == rule).When.Parts.Select(part => part.Fact)];
            string answers = string.Join(", ", facts.Select(fact => $"{fact} = {actual.Answers[fact] ?? "(unanswered)"}"));
            if (!account.Applies) yield return $"item {number}: {Cited(engine.Policy, rule)} does not apply: {answers}";
        }
    }

    private static string Cited(TriagePolicy policy, string id)
    {
        Rule? rule = policy.Rules.FirstOrDefault(one => one.Id == id);
        return rule is null || rule.Source.Sections.IsEmpty ? $"rule '{id}'" : $"rule '{id}' (§ {string.Join(", ", rule.Source.Sections)})";
    }
}
