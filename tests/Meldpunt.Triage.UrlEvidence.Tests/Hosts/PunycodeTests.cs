using System.Text;
using CsCheck;
using Meldpunt.Triage.UrlEvidence.Hosts;

namespace Meldpunt.Triage.UrlEvidence.Tests.Hosts;

public sealed class PunycodeTests
{
    private static readonly Gen<int> CodePoint = Gen.OneOf(Gen.Int['a', 'z'], Gen.Int[0x80, 0xD7FF], Gen.Int[0xE000, 0x10FFFF]);

    // RFC 3492 §7.1, in lower case.
    [Theory]
    [InlineData("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn")]
    [InlineData("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye")]
    [InlineData("pročprostěnemluvíčesky", "proprostnemluvesky-uyb24dma41a")]
    [InlineData("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b")]
    [InlineData("そのスピードで", "d9juau41awczczp")]
    [InlineData("\u0400\u05e3\u09a6\u04f3", "vza00cpwc4i")] // Of another implementation: a step between the two largest that need no bias.
    public void The_samples_of_the_RFC_are_encoded_and_decoded(string unicode, string encoded)
    {
        Encode([.. unicode.EnumerateRunes().Select(rune => rune.Value)]).Should().Be(encoded);
        PunycodeDecoder.TryDecode([.. encoded], out int[] decoded).Should().BeTrue();
        string.Concat(decoded.Select(char.ConvertFromUtf32)).Should().Be(unicode);
    }

    [Theory]
    [InlineData(0x80)]
    [InlineData(0xD7FF)]
    [InlineData(0xE000)]
    [InlineData(0x10FFFF)]
    public void The_first_and_last_characters_are_encoded_and_decoded(int codePoint)
    {
        PunycodeDecoder.TryDecode([.. Encode([codePoint])], out int[] decoded).Should().BeTrue();
        decoded.Should().Equal(codePoint);
    }

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDFFF)]
    [InlineData(0x110000)]
    public void What_is_no_character_is_not_decoded(int codePoint) => PunycodeDecoder.TryDecode([.. Encode([codePoint])], out _).Should().BeFalse();

    [Fact]
    public void No_more_than_the_longest_label_is_encoded_or_decoded()
    {
        int[] longest = [.. Enumerable.Repeat((int)'a', Punycode.LongestLabel - 1), '-'];
        PunycodeDecoder.TryDecode(longest, out int[] decoded).Should().BeTrue();
        decoded.Should().HaveCount(Punycode.LongestLabel - 1);
        PunycodeEncoder.TryEncode(longest, new()).Should().BeTrue();
        PunycodeDecoder.TryDecode(['a', .. longest], out _).Should().BeFalse();
        PunycodeEncoder.TryEncode(['a', .. longest], new()).Should().BeFalse();
    }

    [Fact]
    public void What_is_not_ASCII_is_not_decoded()
    {
        PunycodeDecoder.TryDecode([0x80, '-'], out _).Should().BeFalse();
        PunycodeDecoder.TryDecode([0x81, '-'], out _).Should().BeFalse();
        PunycodeDecoder.TryDecode(['B'], out _).Should().BeFalse();
    }

    [Fact]
    public void Decoding_always_undoes_encoding() =>
        CodePoint.Array[1, 40].Sample(label =>
            PunycodeDecoder.TryDecode([.. Encode(label)], out int[] decoded) && decoded.SequenceEqual(label));

    [Fact]
    public void Any_text_is_decoded_to_valid_characters_or_refused() =>
        Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-"], 0, 60].Sample(text =>
            !PunycodeDecoder.TryDecode([.. text], out int[] decoded) || decoded.All(Rune.IsValid));

    private static string Encode(int[] label)
    {
        StringBuilder encoded = new();
        PunycodeEncoder.TryEncode(label, encoded).Should().BeTrue();
        return encoded.ToString();
    }
}
