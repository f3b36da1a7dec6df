using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

public sealed class CodesOfSystemsTests
{
    [Fact]
    public void Changed_codes_of_other_systems_are_listed_and_change_no_decision()
    {
        TriagePolicy present = Unchanged with
        {
            Codes =
            [
                Unchanged.Codes[0] with
                {
                    Title = "other",
                    Reasons = [.. Unchanged.Codes[0].Reasons.Where(entry => entry.Key != "text").Select(entry => entry.Key == "cloud" ? entry with { Code = "OT" } : entry)],
                    Routes = [new("refer", "R")],
                },
                new("third", "b") { Routes = [new("refer", "R")] },
            ],
        };
        PolicyDifference difference = PolicyDifference.Between(Unchanged, present);

        difference.OtherChanges.Select(change => change.ToString()).Should().Equal(
            "the system of codes 'scart' changed",
            "the system of codes 'iccam' is gone",
            "the system of codes 'third' is new",
            "the code of 'reason text in scart' is gone",
            "the code of 'reason cloud in scart' changed: CP, now OT",
            "the code of 'route refer in scart' is new");
        (difference.Item.Rows.Count, difference.Report.Rows.Count).Should().Be((0, 0));
    }
}
