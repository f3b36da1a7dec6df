using Meldpunt.Triage.UrlEvidence.Tests.Spellings;

namespace Meldpunt.Triage.UrlEvidence.Tests.Fuzz;

/// <summary>Random changes to texts that can be read, as many as <see cref="Tries"/> says.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly string[] Good =
    [
        .. from spelling in AllSpellings.Of
           from seed in Seed.All
           let text = spelling.Write(seed, seed.ToString())
           where text is not null
           select text,
        @"C:\Users\x\a b.jpg", "/home/x/a.jpg", @"\\server\share\a", "a@example.org; b@example.org", "magnet:?xt=a", "blob:http://abc.onion/1",
        "https://b\u00fccher.example/", "https://\u0dc1\u0dca\u200d\u0dbb\u0dd3.example/", "http://[::ffff:1.2.3.4]:80/a", "tg://join?invite=a",
    ];

    [Fact]
    public void No_text_whatever_escapes_as_an_exception_and_each_reading_is_whole()
    {
        TextMutation mutation = new(seed: 17);
        Dictionary<EvidenceKind, int> kinds = [];
        for (int i = 0; i < Tries.Texts; i++)
        {
            string text = mutation.Of(Good[i % Good.Length]);
            UrlReading reading = UrlReader.Read(text);
            kinds[reading.Kind] = kinds.GetValueOrDefault(reading.Kind) + 1;
            if (!IsWhole(reading, text)) Assert.Fail($"{string.Join(' ', text.Select(c => $"{(int)c:X4}"))} reads as {reading} with {reading.Count} addresses");
        }

        output.WriteLine($"{Tries.Texts:N0} texts: {string.Join(", ", kinds.OrderBy(kind => kind.Key).Select(kind => $"{kind.Value:N0} {kind.Key}"))}");
        kinds.GetValueOrDefault(EvidenceKind.Unusable).Should().BeInRange(Tries.Texts / 100, Tries.Texts - (Tries.Texts / 100));
    }

    // The addresses stand in the text, in order of their ends or within one another's text; and each tells what one alone can tell.
    private static bool IsWhole(UrlReading reading, string text)
    {
        if (reading.Place.HasValue != reading.Kind is EvidenceKind.Certain or EvidenceKind.Hint) return false;
        bool isPublic = false;
        for (int i = 0; i < reading.Count; i++)
        {
            UrlAddress address = reading[i];
            if (address.Start < 0 || address.Start >= address.End || address.End > text.Length) return false;
            isPublic |= reading.Count == 1 || UrlReader.Read(text[address.Start..address.End]).Kind is EvidenceKind.Public or EvidenceKind.Hint or EvidenceKind.Unusable;
        }

        return reading.Kind != EvidenceKind.Public || isPublic;
    }
}
