using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Benchmarks.Checks;

/// <summary>The rules of a policy read one after another: slow and plain, for complete answers.</summary>
internal static class NaiveRules
{
    /// <summary>Throws at the first answers on which the engine differs from the rules read one after another.</summary>
    public static void Expect(TriageEngine engine, Answers[] items)
    {
        foreach (Answers item in items)
        {
            ItemOutcome found = engine.Decide(item);
            string expected = $"{Route(engine.Policy, item)} [{string.Join(',', Reasons(engine.Policy, item))}]";
            if ($"{found.Route} [{string.Join(',', found.Reasons)}]" == expected) continue;
            throw new InvalidOperationException($"The engine decides otherwise than the rules.\nrules: {expected}\nengine: {found}\nanswers: {item}");
        }
    }

    /// <summary>The reasons of an item whose facts are all answered.</summary>
    public static IEnumerable<string> Reasons(TriagePolicy policy, Answers item) =>
        policy.Rules.Where(rule => rule.GivesReason && Holds(rule.When, item)).Select(rule => rule.Id);

    private static string Route(TriagePolicy policy, Answers item) => policy.Rules.First(rule => Holds(rule.When, item)).Route;

    private static bool Holds(Condition condition, Answers item)
    {
        foreach (FactCondition part in condition.Parts)
        {
            if (item[part.Fact] is not { } answer || !part.Answers.Contains(answer)) return false;
        }

        return true;
    }
}
