using System.Buffers;
using System.Text.Json;

namespace Meldpunt.Triage.Tests.SecondReading;

public sealed class EvidenceRulingTests
{
    [Theory]
    [InlineData(null, null, null, 1)]
    [InlineData(" \u200b", null, null, 1)]
    [InlineData("unusable", "unusable", null, 1)]
    [InlineData("https://www/a", "unusable", null, 1)]
    [InlineData("http://example.onion/ (ook op example.org)", "unusable", null, 1)]
    [InlineData("http://example.onion/ http://localhost/", "unusable", null, 2)]
    [InlineData("https://example.org/a", "public", null, 1)]
    [InlineData("https://https://example.org/a", "public", null, 1)]
    [InlineData("http://example.onion/ https://example.org/ a@example.org", "public", null, 3)]
    [InlineData("http://example.onion/", "certain", "dark-web", 1)]
    [InlineData("http://example.onion\nhttp://example.i2p/", "certain", "dark-web", 2)]
    [InlineData("file:///a", "certain", "device", 1)]
    [InlineData("mid:1@example.org", "certain", "direct-message", 1)]
    [InlineData("http://localhost/", "certain", "other-non-public", 1)]
    [InlineData("https://drive.google.com/", "hint", "cloud", 1)]
    [InlineData("http://example.onion.example/", "hint", "dark-web", 1)]
    [InlineData("a@example.org; b@example.org", "hint", "direct-message", 2)]
    [InlineData("http://intranet/", "hint", "other-non-public", 1)]
    public void The_place_and_link_of_an_item_with_a_URL_become_what_the_page_of_the_policy_says(string? text, string? evidence, string? tells, int addresses)
    {
        foreach (string? place in Words.OfItem[4].Answers.Prepend(null))
        {
            foreach (string? link in Words.OfItem[5].Answers.Prepend(null))
            {
                Decision decision = Decide(text, place, link);
                (string? Place, string? Link, bool Contradicted) expected = PageReadingIntake.Rule(evidence, tells, place, link);

                ItemDecision item = decision.Items[0];
                (item.Answers["place"], item.Answers["link"], item.Url?.Contradicted ?? false).Should().Be(expected, $"{text}, {place}, {link}");
                item.Url?.Kind.ToString().ToUpperInvariant().Should().Be(evidence?.ToUpperInvariant());
                (item.Url is null).Should().Be(evidence is null);
                if (evidence is not null) Written(decision).Should().Be(PageReadingIntake.Written(evidence, tells, expected.Contradicted, addresses));
            }
        }
    }

    private static string Written(Decision decision)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes)) DecisionWriter.Write(json, decision);
        using JsonDocument document = JsonDocument.Parse(bytes.WrittenMemory);
        return document.RootElement.GetProperty("items")[0].GetProperty("url").GetRawText();
    }

    private static Decision Decide(string? text, string? place, string? link)
    {
        byte[] line = JsonSerializer.SerializeToUtf8Bytes(new { items = new[] { new { url = text, place, link } } });
        return TriageEngine.Default.Decide(TriageEngine.Default.Read(line).Report!);
    }
}
