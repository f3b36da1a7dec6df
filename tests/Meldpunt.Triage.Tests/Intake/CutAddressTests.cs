using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Evidence;
using Meldpunt.Triage.Intake;

namespace Meldpunt.Triage.Tests.Intake;

public sealed class CutAddressTests
{
    [Fact]
    public void An_address_cut_in_the_middle_of_a_character_is_unusable_and_the_report_is_still_decided()
    {
        ReportReading reading = TriageEngine.Default.Read("""{"items":[{"url":"https://example.org/\ud83d"}],"immediateDanger":"yes"}"""u8);
        Decision decision = TriageEngine.Default.Decide(reading.Report!);
        decision.Items[0].Url!.Evidence.Kind.Should().Be(EvidenceKind.Unusable);
        decision.Referrals.Select(referral => referral.Id).Should().Equal("emergency-112");
    }
}
