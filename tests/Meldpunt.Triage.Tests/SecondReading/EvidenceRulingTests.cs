using System.Text.Json;
using Meldpunt.Triage.Decisions;

namespace Meldpunt.Triage.Tests.SecondReading;

public sealed class EvidenceRulingTests
{
    [Theory]
    [InlineData(null, null, null)]
    [InlineData(" ", null, null)]
    [InlineData("unusable", "unusable", null)]
    [InlineData("https://example.org/a", "public", null)]
    [InlineData("http://example.onion/", "certain", "dark-web")]
    [InlineData("file:///a", "certain", "device")]
    [InlineData("https://drive.google.com/", "hint", "cloud")]
    public void The_place_and_link_of_an_item_with_a_URL_become_what_the_page_of_the_policy_says(string? text, string? evidence, string? tells)
    {
        foreach (string? place in Words.OfItem[4].Answers.Prepend(null))
        {
            foreach (string? link in Words.OfItem[5].Answers.Prepend(null))
            {
                Decision decision = Decide(text, place, link);
                (string? Place, string? Link, bool Contradicted) expected = PageReadingIntake.Rule(evidence, tells, place, link);

                ItemDecision item = decision.Items[0];
                (item.Answers["place"], item.Answers["link"], item.Url?.Contradicted ?? false).Should().Be(expected, $"{text}, {place}, {link}");
                item.Url?.Evidence.Kind.ToString().ToUpperInvariant().Should().Be(evidence?.ToUpperInvariant());
                (item.Url is null).Should().Be(evidence is null);
            }
        }
    }

    private static Decision Decide(string? text, string? place, string? link)
    {
        byte[] line = JsonSerializer.SerializeToUtf8Bytes(new { items = new[] { new { url = text, place, link } } });
        return TriageEngine.Default.Decide(TriageEngine.Default.Read(line).Report!);
    }
}
