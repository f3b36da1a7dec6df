using Meldpunt.Triage.Analysis;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class ReadsNoUrlsTests
{
    [Fact]
    public void A_policy_that_does_not_say_what_a_URL_tells_gets_a_note()
    {
        Finding note = Planted.Only(Unchanged.Silent() with { Evidence = null }, "reads-no-urls").Is(FindingSeverity.Note, "$");

        note.Message.Should().Be("The policy reads no URLs: nobody is asked for a web address, and a report with one is refused.");
        note.CountsNothing();
    }
}
