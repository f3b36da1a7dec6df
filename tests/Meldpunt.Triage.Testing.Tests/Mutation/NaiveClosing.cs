using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Testing.Tests.Mutation;

/// <summary>Whether two policies decide every report the same once each has closed it, by closing every item and trying every report of them.</summary>
internal static class NaiveClosing
{
    public static bool IsSame(TriagePolicy old, TriagePolicy present)
    {
        (BruteForceItems before, BruteForceItems after) = (new(old), new(present));
        bool[] ways = old.Evidence is null ? [false] : [false, true];
        (BruteForceItem Before, BruteForceItem After)[] closed =
        [
            .. from item in before.Partial
               from way in ways
               select (before.Find(BruteForceClosed.Close(old, item.Words, way)), after.Find(BruteForceClosed.Close(present, item.Words, way))),
        ];
        if (closed.Any(pair => pair.Before.Route != pair.After.Route || !pair.Before.Reasons.SequenceEqual(pair.After.Reasons))) return false;
        string?[][] answers = Combinations.WithUnanswered(old.Vocabulary.ReportFacts);
        return Reports([.. closed.Select(pair => (BruteForceKind.Of(pair.Before), BruteForceKind.Of(pair.After)))], old, present).All(report => Array.TrueForAll(answers, words =>
            Read(old, [.. report.Select(pair => pair.Before)], words) == Read(present, [.. report.Select(pair => pair.After)], words)));
    }

    private static string Read(TriagePolicy policy, BruteForceKind[] items, string?[] words) =>
        BruteForceOutcome.Read(policy, items, condition => Combinations.Holds(condition, words, policy.Vocabulary.ReportFacts)).Key;

    // Each way in which rules can see a report before and after, once: items are added one after another.
    private static Dictionary<string, (BruteForceKind Before, BruteForceKind After)[]>.ValueCollection Reports((BruteForceKind Before, BruteForceKind After)[] items, TriagePolicy old, TriagePolicy present)
    {
        Dictionary<string, (BruteForceKind Before, BruteForceKind After)[]> all = new() { [""] = [] };
        foreach ((BruteForceKind Before, BruteForceKind After) item in items.DistinctBy(pair => $"{Seen([pair.Before], old)} {Seen([pair.After], present)}"))
        {
            foreach ((BruteForceKind Before, BruteForceKind After)[] fewer in all.Values.ToArray())
            {
                (BruteForceKind Before, BruteForceKind After)[] more = [.. fewer, item];
                all.TryAdd($"{Seen([.. more.Select(pair => pair.Before)], old)} {Seen([.. more.Select(pair => pair.After)], present)}", more);
            }
        }

        return all.Values;
    }

    private static string Seen(BruteForceKind[] items, TriagePolicy policy) =>
        $"{string.Join(',', items.Select(item => item.Route).Distinct().Order())}:{string.Concat(BruteForceKind.Asked(policy).Select(asked => Answer(items, asked, policy)))}";

    // Whether some item fulfils it, and whether some does not.
    private static char Answer(BruteForceKind[] items, ItemCondition asked, TriagePolicy policy) =>
        (Array.Exists(items, item => item.Fulfils(policy, asked)), Array.Exists(items, item => !item.Fulfils(policy, asked))) switch
        {
            (true, true) => 'b',
            (true, false) => 'y',
            (false, true) => 'n',
            (false, false) => '-',
        };
}
