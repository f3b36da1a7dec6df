using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Check;

/// <summary>What is said of findings and verdicts, the same for each way of showing them.</summary>
internal static class FindingText
{
    /// <summary>Why no guarantee has a verdict.</summary>
    public const string Waiting = "Guarantees are checked once there are no gaps and no conflicts.";

    /// <summary>The message, the count, the witness, and why it is accepted, each a line.</summary>
    public static IEnumerable<string> Lines(Finding finding) =>
        finding.Accepted is { } accepted ? Found(finding).Append($"Accepted: {accepted.Reason}") : Found(finding);

    /// <summary>The message, the count and the witness, each a line.</summary>
    public static IEnumerable<string> Found(Finding finding)
    {
        yield return finding.Message;
        if (finding is { Count: { } count, Combinations: { } all, Share: { } share })
        {
            yield return $"{Figures.Count(count)} of {Figures.Count(all)} combinations ({Figures.Share(share)}).";
        }

        if (!finding.Witnesses.IsEmpty) yield return $"Witness: {string.Join("; against: ", finding.Witnesses)}.";
    }

    public static string Verdict(GuaranteeVerdict verdict) => verdict.Holds ? "holds" : "broken";

    /// <summary>Over how many combinations a guarantee holds, or how many break it.</summary>
    public static string Combinations(GuaranteeVerdict verdict) => verdict.Holds
        ? $"all {Figures.Count(verdict.Combinations)}"
        : $"{Figures.Count(verdict.Broken)} of {Figures.Count(verdict.Combinations)}";
}
