using CsCheck;
using Meldpunt.Triage.UrlEvidence.Unicode;

namespace Meldpunt.Triage.UrlEvidence.Tests.Unicode;

public sealed class CanonicalCompositionTests
{
    private static readonly Gen<int> Letter = Gen.OneOf(
        Gen.Int['a', 'z'], Gen.Int[0xE0, 0x24F], Gen.Int[0x300, 0x33F], Gen.Int[0x1E00, 0x1EFF],
        Gen.Int[0x1100, 0x11C2], Gen.Int[0xAC00, 0xD7A3], Gen.Int[0x11099, 0x110BA]);

    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("e\u0301\u0323", "ẹ\u0301")]
    [InlineData("ê\u0323", "ệ")]
    [InlineData("a\u0327\u0301", "á\u0327")]
    [InlineData("a\u0301\u0301", "á\u0301")]
    [InlineData("a\u0308\u0301", "ä\u0301")]
    [InlineData("\u0301e", "\u0301e")]
    [InlineData("\u1112\u1161\u11ab", "한")]
    [InlineData("하\u11ab", "한")]
    [InlineData("한\u11ab", "한\u11ab")]
    [InlineData("\u09c7\u09be", "\u09cb")]
    [InlineData("\U00011099\U000110BA", "\U0001109A")]
    [InlineData("가a\u0301각", "가á각")]
    [InlineData("a\u0313\u0301", "a\u0313\u0301")]
    [InlineData("a\u0300\u0323b\u0323", "ạ\u0300ḅ")]
    [InlineData("À", "À")]
    public void A_text_is_composed_as_far_as_Unicode_allows(string text, string composed) =>
        CanonicalComposition.Compose(CodePointsOf(text)).Should().Equal(CodePointsOf(composed));

    [Theory]
    [InlineData(0x1112, 0x1175, true)]
    [InlineData(0x1113, 0x1161, false)]
    [InlineData(0x1100, 0x1176, false)]
    [InlineData('a', 0x1161, false)]
    [InlineData(0x1100, 'a', false)]
    [InlineData(0xAC00, 0x11A8, true)]
    [InlineData(0xAC00, 0x11C2, true)]
    [InlineData(0xAC00, 0x11A7, false)]
    [InlineData(0xAC00, 0x11C3, false)]
    public void Hangul_has_19_leads_21_vowels_and_27_tails(int first, int second, bool compose)
    {
        Hangul.TryCompose(first, second, out int composite).Should().Be(compose);
        if (!compose) return;
        Hangul.TryDecompose(composite, out int one, out int other).Should().BeTrue();
        (one, other).Should().Be((first, second));
    }

    [Theory]
    [InlineData(0xABFF, false)]
    [InlineData(0xAC00, true)]
    [InlineData(0xD7A3, true)]
    [InlineData(0xD7A4, false)]
    public void The_syllables_of_Hangul_are_those_from_AC00_to_D7A3(int codePoint, bool isOne) =>
        Hangul.TryDecompose(codePoint, out _, out _).Should().Be(isOne);

    [Fact]
    public void A_text_that_has_been_composed_is_always_in_composed_form() =>
        Letter.Array[0, 12].Sample(text => CanonicalComposition.Is(CanonicalComposition.Compose(text)));

    [Fact]
    public void A_text_and_its_decomposed_characters_always_compose_to_the_same() =>
        Letter.Array[1, 6].Sample(text => CanonicalComposition.Compose([.. text.SelectMany(Split)])
            .SequenceEqual(CanonicalComposition.Compose(text)));

    private static int[] Split(int codePoint) =>
        Hangul.TryDecompose(codePoint, out int first, out int second)
            || UnicodeTable.TryDecompose(codePoint, out first, out second) ? [first, second] : [codePoint];

    private static int[] CodePointsOf(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];
}
