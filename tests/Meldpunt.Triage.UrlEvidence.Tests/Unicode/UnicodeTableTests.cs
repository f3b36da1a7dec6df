using Meldpunt.Triage.UrlEvidence.Unicode;

namespace Meldpunt.Triage.UrlEvidence.Tests.Unicode;

public sealed class UnicodeTableTests
{
    [Theory]
    [InlineData('a', IdnaStatus.Valid)]
    [InlineData('A', IdnaStatus.Mapped)]
    [InlineData(0xAD, IdnaStatus.Ignored)]
    [InlineData(0x80, IdnaStatus.Disallowed)]
    [InlineData('ß', IdnaStatus.Valid)]
    [InlineData(0x1E9E, IdnaStatus.Mapped)]
    [InlineData(0xD800, IdnaStatus.Disallowed)]
    [InlineData(0x10FFFF, IdnaStatus.Disallowed)]
    public void A_code_point_has_the_IDNA_status_that_Unicode_gives_it(int codePoint, object status) =>
        UnicodeTable.TraitsOf(codePoint).Status.Should().Be((IdnaStatus)status);

    [Fact]
    public void The_Unicode_table_is_of_version_17()
    {
        const int NewIn17 = 0x1E6C0; // a letter of Tai Yo, which Unicode 16 does not have
        const int NotIn17 = 0x3FFFD;
        UnicodeTable.TraitsOf(NewIn17).Status.Should().Be(IdnaStatus.Valid);
        UnicodeTable.TraitsOf(NotIn17).Status.Should().Be(IdnaStatus.Disallowed);
    }

    [Fact]
    public void A_mapped_code_point_is_mapped_to_valid_ones()
    {
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (UnicodeTable.TraitsOf(codePoint).Status != IdnaStatus.Mapped)
                continue;

            foreach (int target in UnicodeTable.MappingOf(codePoint))
                UnicodeTable.TraitsOf(target).Status.Should().Be(IdnaStatus.Valid);
        }
    }

    [Fact]
    public void A_virama_is_a_mark_that_does_not_stay_in_place()
    {
        CodePointTraits traits = UnicodeTable.TraitsOf(0x94D);
        traits.IsVirama.Should().BeTrue();
        traits.IsMark.Should().BeTrue();
        traits.CombiningOrder.Should().BePositive();
        UnicodeTable.TraitsOf('a').Should().Be(
            new CodePointTraits(IdnaStatus.Valid, JoiningType.None, BidiClass.L, IsMark: false, IsVirama: false, 0));
    }
}
