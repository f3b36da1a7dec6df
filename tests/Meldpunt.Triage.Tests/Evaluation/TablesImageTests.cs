using System.Buffers;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Evaluation;

/// <summary>What is written into the bytes of tables is read from them, at every edge.</summary>
public sealed class TablesImageTests
{
    [Fact]
    public void Masks_are_read_as_they_were_written()
    {
        ulong[] masks = [0, 1, 127, 128, 129, 16_383, 16_384, ulong.MaxValue >> 1, ulong.MaxValue, .. Enumerable.Range(0, 64).Select(bit => 1UL << bit)];
        Read(tables => tables.Write(masks)).ReadMasks().Should().Equal(masks);
    }

    [Fact]
    public void Numbers_are_read_as_they_were_written_whatever_their_sign()
    {
        int[] numbers = [0, 1, -1, 63, 64, -64, -65, int.MaxValue, int.MinValue, int.MaxValue - 1, int.MinValue + 1];
        Read(tables => tables.Write(numbers)).ReadNumbers().Should().Equal(numbers);
    }

    [Fact]
    public void A_small_number_takes_one_byte_and_a_larger_one_no_more_than_it_needs() =>
        new ulong[] { 0, 127, 128, 16_383, 16_384, ulong.MaxValue }.Select(mask => Written(tables => tables.Write(mask)).Length).Should().Equal(1, 1, 2, 2, 3, 10);

    [Fact]
    public void No_word_is_another_thing_than_an_empty_one()
    {
        TablesReader tables = Read(one =>
        {
            one.Write((string?)null);
            one.Write("");
            one.Write("é");
        });
        new[] { tables.ReadWord(), tables.ReadWord(), tables.ReadWord() }.Should().Equal(null, "", "é");
    }

    [Fact]
    public void Facts_are_read_with_how_they_are_closed_asked_and_alike()
    {
        FactList facts = new(
        [
            new("asked", ["yes", "no"]) { Closed = "no", ClosedWithAddress = "yes", Alike = [["yes", "no"]] },
            new("known", ["yes", "no", "unknown"]) { IsAsked = false },
        ]);
        FactList read = Read(tables => tables.Write(facts)).ReadFacts();
        read.Should().Equal(facts);
        read.Select(fact => fact.IsAsked).Should().Equal(true, false);
    }

    [Fact]
    public void Questions_about_an_item_are_read_with_whether_they_ask_for_doubt_and_are_negated()
    {
        ItemMasks masks = new(1, [.. from inDoubt in new[] { false, true } from isNegated in new[] { false, true } select new ItemMask(1, inDoubt, [], [], isNegated)]);
        ItemMasks read = ItemMasks.Read(Read(masks.Write));
        foreach (bool inDoubt in new[] { false, true }) read.BitsOf(0, [], inDoubt, []).Should().Be(inDoubt ? 0b01011UL : 0b10011UL);
    }

    private static TablesReader Read(Action<TablesWriter> write) => new(Written(write));

    private static byte[] Written(Action<TablesWriter> write)
    {
        ArrayBufferWriter<byte> image = new();
        write(new(image));
        return image.WrittenSpan.ToArray();
    }
}
