using System.Numerics;

namespace Meldpunt.Triage.Evaluation;

/// <summary>
/// For each fact and each value of it, a bit for each condition that this value leaves standing; the conditions
/// that hold are the ones left by all facts together. Value 0 is unanswered.
/// </summary>
/// <param name="count">How many conditions there are.</param>
/// <param name="starts">For each fact the place of its masks.</param>
/// <param name="masks">The masks of one value after another, each as long as <see cref="Words"/>.</param>
internal sealed class RuleMasks(int count, int[] starts, ulong[] masks)
{
    private readonly ulong _last = count == 0 ? 0 : ulong.MaxValue >> ((64 - count % 64) % 64);

    /// <summary>How many words of 64 bits a set of conditions takes.</summary>
    public int Words { get; } = WordsFor(count);

    public static int WordsFor(int count) => Math.Max(1, (count + 63) / 64);

    public static RuleMasks Read(TablesReader tables) => new(tables.ReadNumber(), tables.ReadNumbers(), tables.ReadMasks());

    public void Write(TablesWriter tables)
    {
        tables.Write(count);
        tables.Write(starts);
        tables.Write(masks);
    }

    /// <summary>Writes the set of conditions that hold.</summary>
    public void Holding(ReadOnlySpan<byte> values, Span<ulong> holding)
    {
        holding = holding[..Words];
        for (int word = 0; word < holding.Length; word++) holding[word] = ulong.MaxValue;
        holding[^1] = _last;
        for (int fact = 0; fact < values.Length; fact++)
        {
            And(holding, new(masks, starts[fact] + values[fact] * holding.Length, holding.Length));
        }
    }

    private static void And(Span<ulong> holding, ReadOnlySpan<ulong> left)
    {
        int word = holding.Length > 1 ? AndWide(holding, left) : 0;
        for (; word < holding.Length; word++) holding[word] &= left[word];
    }

    // As many words as fit into whole vectors; apart, so that few conditions load nothing for it.
    private static int AndWide(Span<ulong> holding, ReadOnlySpan<ulong> left)
    {
        int word = 0;
        for (; Vector.IsHardwareAccelerated && word <= holding.Length - Vector<ulong>.Count; word += Vector<ulong>.Count)
        {
            (new Vector<ulong>(holding[word..]) & new Vector<ulong>(left[word..])).CopyTo(holding[word..]);
        }

        return word;
    }
}
