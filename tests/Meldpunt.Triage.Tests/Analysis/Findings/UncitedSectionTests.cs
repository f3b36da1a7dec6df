using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class UncitedSectionTests
{
    [Fact]
    public void A_section_that_no_rule_cites_is_a_finding()
    {
        TriagePolicy policy = Unchanged with { Sections = [.. Unchanged.Sections, new("9", "money")] };

        Finding uncited = Planted.Only(policy, "uncited-section").Is(FindingSeverity.Warning, "$.sections[9]");

        uncited.Message.Should().Be("No rule cites section '9' (money) of the source.");
        uncited.CountsNothing();
    }
}
