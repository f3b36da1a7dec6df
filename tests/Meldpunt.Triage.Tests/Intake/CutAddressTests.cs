using System.Text.Json;
using System.Text.RegularExpressions;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage.Tests.Intake;

public sealed class CutAddressTests
{
    // An attribute cannot hold half a pair: only what is escaped can.
    [Theory]
    [InlineData(@"https://example.org/\ud83d", EvidenceKind.Public)]
    [InlineData(@"http:\/\/example.onion\/\ud83d\u0020\""foto\n", EvidenceKind.Certain)]
    [InlineData(@"\udc00C:\\é\ud800.jpg", EvidenceKind.Unusable)]
    [InlineData(@"https://exam\ud800ple.org/", EvidenceKind.Unusable)]
    public void An_address_cut_in_the_middle_of_a_character_is_read_alike_in_JSON_and_in_types_and_loses_nothing(string escaped, EvidenceKind kind)
    {
        string text = Regex.Unescape(escaped);
        text.Any(char.IsSurrogate).Should().BeTrue();
        ReportReading reading = TriageEngine.Default.Read(System.Text.Encoding.UTF8.GetBytes($$"""{"items":[{"url":"{{escaped}}"}],"immediateDanger":"yes"}"""));
        Decision decision = TriageEngine.Default.Decide(reading.Report!);
        decision.Items[0].Url!.Kind.Should().Be(kind);
        decision.Referrals.Select(referral => referral.Id).Should().Equal("emergency-112");
        Report typed = new() { Items = [new ReportItem { Url = text }], ImmediateDanger = YesNoDoubt.Yes };
        decision.Should().Be(TriageEngine.Default.Decide(typed));
        decision.Should().Be(TriageEngine.Default.Decide(JsonSerializer.Deserialize<Report>(JsonSerializer.Serialize(typed))!), "what is written is read alike");
    }
}
