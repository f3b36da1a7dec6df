using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.PoliciesOfOthers;

/// <summary>A policy that nobody here wrote: as a document, and decided a second time by what its own publication says.</summary>
/// <param name="title">What the page about the rule language calls it.</param>
/// <param name="file">The name of its document, which lies beside its test.</param>
/// <param name="combinations">How many combinations of answers to a report of one item there are.</param>
/// <param name="compare">Decides each of them both ways, several inputs of one combination too.</param>
internal sealed class PolicyOfOthers(string title, string file, int combinations, Func<TriageEngine, IEnumerable<Compared>> compare)
{
    public static PolicyOfOthers[] All =>
    [
        ApprovalTests.Policy, PriorityTests.Policy, LendingTests.Policy, VacationDaysTests.Policy,
        RepositoryAccessTests.Policy, ElectionTests.Policy, RemitTests.Policy, HotlineTests.Policy,
    ];

    public string Title => title;

    public string File => file;

    public int Combinations => combinations;

    public string Document { get; } = System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PoliciesOfOthers", $"{file}.json"));

    public TriageEngine Engine => field ??= EngineOf(Document);

    /// <summary>Fails unless every combination there is was decided, and all of them the same both ways.</summary>
    public void ExpectNoDifference(ITestOutputHelper output)
    {
        Compared[] compared = [.. compare(Engine)];
        int distinct = compared.DistinctBy(one => one.Combination).Count();
        output.WriteLine($"{title}: {distinct} combinations by {compared.Length} inputs, {compared.Count(one => one.IsDifferent)} differences");
        distinct.Should().Be(combinations);
        Vocabulary vocabulary = Engine.Policy.Vocabulary;
        combinations.Should().Be(vocabulary.ItemFacts.Concat(vocabulary.ReportFacts).Aggregate(1, (product, fact) => product * fact.Answers.Count), "there are no others");
        compared.Where(one => one.IsDifferent).Should().BeEmpty();
    }

    /// <summary>How many inputs are decided otherwise after a change of the document.</summary>
    public int DifferencesAfter(string old, string by)
    {
        Document.Split(old).Should().HaveCount(2, $"the document has {old} once");
        return compare(EngineOf(Document.Replace(old, by, StringComparison.Ordinal))).Count(one => one.IsDifferent);
    }

    /// <summary>What is found about it and accepted by its document, with a reason; fails if anything else is found.</summary>
    public IEnumerable<string> AcceptedFindings()
    {
        Finding[] findings = [.. PolicyAnalysis.Create(Engine.Policy).Findings()];
        findings.Where(finding => finding.Accepted is null).Should().BeEmpty();
        return findings.Select(finding => $"{finding.Code}: {finding.About}".TrimEnd(' ', ':'));
    }

    private static TriageEngine EngineOf(string document) =>
        TriageEngine.Create(PolicyDocument.Read(System.Text.Encoding.UTF8.GetBytes(document)).PolicyOrThrow());
}

/// <summary>One input, decided both ways.</summary>
/// <param name="Combination">The answers that stand for it.</param>
/// <param name="Expected">What the policy's publication says.</param>
/// <param name="Found">What the engine decides by the document.</param>
internal sealed record Compared(string Combination, string Expected, string Found)
{
    public bool IsDifferent => Expected != Found;
}
