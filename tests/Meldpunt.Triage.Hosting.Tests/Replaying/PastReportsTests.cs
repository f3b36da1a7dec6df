using System.Text;
using Meldpunt.Triage.Analysis;

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
}
