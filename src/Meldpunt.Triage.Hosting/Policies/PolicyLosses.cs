using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Hosting;

/// <summary>What a version may lose of what the version before it could read.</summary>
[Flags]
public enum PolicyLosses
{
    /// <summary>Nothing: every report that could be read still can.</summary>
    None = 0,

    /// <summary>The reading of URLs: a report with one is refused then.</summary>
    Urls = 1,

    /// <summary>Facts and answers: a report or a recorded decision that has one of them is refused then.</summary>
    Words = 2,
}

/// <summary>Finds what a version would lose of what another can read.</summary>
internal static class LossValidator
{
    /// <summary>What is lost and not allowed, each with its place in the new version's document.</summary>
    public static IEnumerable<Fault> Find(TriagePolicy before, TriagePolicy after, PolicyLosses allowed)
    {
        if (!allowed.HasFlag(PolicyLosses.Urls) && before.Evidence is not null && after.Evidence is null)
        {
            yield return new()
            {
                Path = "$.evidence",
                Message = $"version {before.Version} reads URLs and version {after.Version} does not, so that a report with one would be refused; {Advice(PolicyLosses.Urls)}",
            };
        }

        if (allowed.HasFlag(PolicyLosses.Words)) yield break;
        foreach (Fault fault in Words("$.itemFacts", before.Vocabulary.ItemFacts, after.Vocabulary.ItemFacts)) yield return fault;
        foreach (Fault fault in Words("$.reportFacts", before.Vocabulary.ReportFacts, after.Vocabulary.ReportFacts)) yield return fault;
    }

    private static IEnumerable<Fault> Words(string path, FactList before, FactList after)
    {
        foreach (Fact fact in before)
        {
            int place = after.IndexOf(fact.Id);
            if (place < 0) yield return Lost(path, $"the fact '{fact.Id}'");
            else foreach (string answer in fact.Answers.Except(after[place].Answers)) yield return Lost($"{path}[{place}].answers", $"the answer '{answer}' to '{fact.Id}'");
        }
    }

    private static Fault Lost(string path, string what) => new()
    {
        Path = path,
        Message = $"{what} is gone, so that a report with it could no longer be read; {Advice(PolicyLosses.Words)}",
    };

    private static string Advice(PolicyLosses losses) => $"keep it, or allow it with AllowedLosses = {nameof(PolicyLosses)}.{losses}";
}
