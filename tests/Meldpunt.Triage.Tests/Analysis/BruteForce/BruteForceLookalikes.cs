using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>Ids that look alike: one becomes the other when what looks alike is exchanged in it, again and again.</summary>
internal static class BruteForceLookalikes
{
    private static readonly (string, string)[] Alike = [("l", "1"), ("l", "i"), ("l", "I"), ("o", "0"), ("o", "O"), ("m", "rn"), ("w", "vv"), ("d", "cl")];

    /// <summary>Everything that an id can be written as.</summary>
    public static HashSet<string> Spellings(string id)
    {
        HashSet<string> found = [id];
        Queue<string> left = new(found);
        while (left.TryDequeue(out string? spelling))
        {
            foreach (string other in Alike.SelectMany(pair => Exchanged(spelling, pair.Item1, pair.Item2).Concat(Exchanged(spelling, pair.Item2, pair.Item1))).Where(found.Add)) left.Enqueue(other);
        }

        return found;
    }

    public static IEnumerable<Expected> Of(TriagePolicy policy)
    {
        (string[] Ids, Func<int, string> Path, bool AreRules)[] lists =
        [
            .. policy.Vocabulary.ItemFacts.Select((fact, f) => (fact.Answers.ToArray(), new Func<int, string>(i => $"$.itemFacts[{f}].answers[{i}]"), false)),
            .. policy.Vocabulary.ReportFacts.Select((fact, f) => (fact.Answers.ToArray(), new Func<int, string>(i => $"$.reportFacts[{f}].answers[{i}]"), false)),
            ([.. policy.Vocabulary.ItemFacts.Concat(policy.Vocabulary.ReportFacts).Select(fact => fact.Id)],
                i => i < policy.Vocabulary.ItemFacts.Count ? $"$.itemFacts[{i}].id" : $"$.reportFacts[{i - policy.Vocabulary.ItemFacts.Count}].id", false),
            ([.. policy.Routes], i => $"$.routes[{i}]", false),
            ([.. policy.Groups.Select(one => one.Id)], i => $"$.groups[{i}].id", false),
            ([.. policy.Rules.Select(one => one.Id)], i => policy.Groups.SelectMany((group, g) => group.Rules.Select((_, r) => $"$.groups[{g}].rules[{r}].id")).ElementAt(i), true),
            ([.. policy.EmptyReport.Select(one => one.Id)], i => $"$.emptyReport[{i}].id", true),
            ([.. policy.Referrals.Select(one => one.Id)], i => $"$.referrals[{i}].id", true),
            ([.. policy.Notices.Select(one => one.Id)], i => $"$.notices[{i}].id", true),
            ([.. policy.Labels.Select(one => one.Id)], i => $"$.labels[{i}].id", true),
            ([.. policy.Guarantees.Select(one => one.Id)], i => $"$.guarantees[{i}].id", true),
            ([.. policy.Impossible.Select(one => one.Id)], i => $"$.impossible[{i}].id", false),
            ([.. policy.Codes.Select(one => one.Id)], i => $"$.codes[{i}].system", false),
            ([.. policy.Sections.Select(one => one.Id)], i => $"$.sections[{i}].id", false),
        ];
        return lists.SelectMany(list => Find(list.Ids, list.Path, list.AreRules));
    }

    private static IEnumerable<Expected> Find(string[] ids, Func<int, string> path, bool areRules)
    {
        bool[] told = new bool[ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            if (told[i]) continue;
            HashSet<string> spellings = Spellings(ids[i]);
            int[] same = [.. Enumerable.Range(i, ids.Length - i).Where(other => spellings.Contains(ids[other]))];
            foreach (int one in same) told[one] = true;
            if (same.Length > 1) yield return new(FindingSeverity.Warning, FindingCodes.LookalikeIds, path(same[^1]), areRules ? [.. same.Select(one => ids[one])] : []) { Says = $"'{ids[i]}' ({path(i)})" };
        }
    }

    private static IEnumerable<string> Exchanged(string text, string found, string other)
    {
        for (int at = text.IndexOf(found, StringComparison.Ordinal); at >= 0; at = text.IndexOf(found, at + 1, StringComparison.Ordinal))
        {
            yield return text[..at] + other + text[(at + found.Length)..];
        }
    }
}
