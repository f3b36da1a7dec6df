using System.Text;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Hosting.Tests.Replaying;

public sealed class PastReportsTests
{
    private const string Spread = "{\n  \"id\": \"a\",\n  \"items\": [\n{}\n  ],\n  \"immediateDanger\": \"yes\"\n}\n";

    [Theory]
    [InlineData(Spread, 0, 1)]
    [InlineData("{\"id\":\"a\"}\n" + Spread + "{\"id\":\"b\"}\n", 2, 1)]
    public async Task Past_reports_are_read_by_the_rules_of_reports_that_are_decided(string file, long read, long faulty)
    {
        PastReports past = new(PolicyDifference.Between(TriageEngine.Default.Policy, TriageEngine.Default.Policy));
        using MemoryStream input = new(Encoding.UTF8.GetBytes(file));
        PastReportsSummary summary = await past.CompareAsync(input, TestContext.Current.CancellationToken);
        (summary.Read, summary.Faulty, summary.Changed).Should().Be((read, faulty, 0));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Past_reports_that_are_closed_are_closed_by_each_version_in_its_own_way(bool isClosed, long changed)
    {
        TriagePolicy shipped = TriageEngine.Default.Policy;
        FactList facts = new(shipped.Vocabulary.ItemFacts.Select(fact => fact.Id == "link" ? fact with { ClosedWithAddress = "none" } : fact).ToValueList());
        PastReports past = new(PolicyDifference.Between(shipped, shipped with { Vocabulary = shipped.Vocabulary with { ItemFacts = facts } })) { IsClosed = isClosed };
        using MemoryStream input = new("{\"items\":[{\"url\":\"not an address\"}]}\n{\"items\":[{}]}\n"u8.ToArray());
        PastReportsSummary summary = await past.CompareAsync(input, TestContext.Current.CancellationToken);
        (summary.Read, summary.Changed, summary.IsClosed).Should().Be((2, changed, isClosed));
    }
}
