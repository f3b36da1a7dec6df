using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Meldpunt.Triage.Tests.Lines;

public sealed class LineCodesTests
{
    private static readonly byte[] Report = """{"id":"a","items":[{"place":"cloud","persons":"adults-only"},{"url":"https://example.org/"}]}"""u8.ToArray();

    [Fact]
    public void Codes_are_written_at_the_end_of_the_decision_and_of_each_item_and_change_nothing_else()
    {
        string plain = Line(new(TriageEngine.Default));
        string coded = Line(new(TriageEngine.Default, codes: ["scart", "iccam"]));

        plain.Should().NotContain("codes");
        coded.Should().Contain("""},"codes":{"scart":["AD","CP"],"iccam":["14","4"]}},{""").And.EndWith("""},"codes":{"scart":["AD","CP"],"iccam":["14","4"]}}""" + "\n");
        string without = coded.Replace(""","codes":{"scart":["AD","CP"],"iccam":["14","4"]}""", "", StringComparison.Ordinal)
            .Replace(""","codes":{"scart":[],"iccam":[]}""", "", StringComparison.Ordinal);
        without.Should().Be(plain);
    }

    [Fact]
    public void Codes_are_written_after_the_explanation()
    {
        using JsonDocument line = JsonDocument.Parse(Line(new(TriageEngine.Default, explain: true, codes: ["scart"])));
        line.RootElement.EnumerateObject().Last().Name.Should().Be("codes");
        line.RootElement.GetProperty("items")[1].EnumerateObject().Select(property => property.Name).Should().ContainInOrder("because", "next", "codes");
    }

    [Fact]
    public void A_system_of_codes_that_is_asked_for_twice_is_written_once() =>
        Line(new(TriageEngine.Default, codes: ["scart", "scart"])).Should().Be(Line(new(TriageEngine.Default, codes: ["scart"])));

    [Fact]
    public void An_unknown_system_of_codes_is_refused_with_the_nearest_name()
    {
        Action making = () => _ = new TriageLines(TriageEngine.Default, codes: ["icam"]);
        making.Should().Throw<ArgumentException>().WithMessage("'icam' is not a code system; did you mean 'iccam'?*");
    }

    private static string Line(TriageLines lines)
    {
        ArrayBufferWriter<byte> output = new();
        lines.Decide(Report, 1, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
