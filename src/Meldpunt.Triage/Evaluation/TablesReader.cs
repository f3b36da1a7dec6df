using System.Text;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Evaluation;

/// <summary>
/// Reads what <see cref="TablesWriter"/> wrote: numbers of seven bits a byte, least first, with a bit for "more"; texts
/// and lists after their length. It trusts its input, which is part of the library.
/// </summary>
internal sealed class TablesReader(byte[] image)
{
    private int _at;

    public ulong ReadMask()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = image[_at++];
            value |= (ulong)(next & 127) << shift;
            if (next < 128) return value;
        }
    }

    public ulong[] ReadMasks()
    {
        ulong[] masks = new ulong[ReadNumber()];
        for (int i = 0; i < masks.Length; i++) masks[i] = ReadMask();
        return masks;
    }

    public int ReadNumber() => (int)ReadMask() is var folded && (folded & 1) == 0 ? folded >>> 1 : ~(folded >>> 1);

    public int[] ReadNumbers()
    {
        int[] numbers = new int[ReadNumber()];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = ReadNumber();
        return numbers;
    }

    /// <summary>A text, or null.</summary>
    public string? ReadWord()
    {
        int length = ReadNumber() - 1;
        if (length < 0) return null;
        string word = Encoding.UTF8.GetString(image, _at, length);
        _at += length;
        return word;
    }

    public string[] ReadWords()
    {
        string[] words = new string[ReadNumber()];
        for (int i = 0; i < words.Length; i++) words[i] = ReadWord()!;
        return words;
    }

    public FactList ReadFacts()
    {
        Fact[] facts = new Fact[ReadNumber()];
        for (int i = 0; i < facts.Length; i++) facts[i] = ReadFact();
        return new(ValueLists.Own(facts));
    }

    private Fact ReadFact()
    {
        string id = ReadWord()!;
        ValueList<string> answers = ValueLists.Own(ReadWords());
        string? closed = ReadWord();
        string? withAddress = ReadWord();
        ValueList<string>[] alike = new ValueList<string>[ReadNumber()];
        for (int i = 0; i < alike.Length; i++) alike[i] = ValueLists.Own(ReadWords());
        return new(id, answers) { Closed = closed, ClosedWithAddress = withAddress, Alike = ValueLists.Own(alike) };
    }
}
