using System.Buffers;
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
        bool isAsked = ReadNumber() != 0;
        ValueList<string>[] alike = new ValueList<string>[ReadNumber()];
        for (int i = 0; i < alike.Length; i++) alike[i] = ValueLists.Own(ReadWords());
        return new(id, answers) { Closed = closed, ClosedWithAddress = withAddress, IsAsked = isAsked, Alike = ValueLists.Own(alike) };
    }
}

/// <summary>Writes tables as bytes, for <see cref="TablesReader"/>.</summary>
internal sealed class TablesWriter(IBufferWriter<byte> image)
{
    public void Write(ulong mask)
    {
        for (; mask > 127; mask >>= 7) image.Write([(byte)(mask & 127 | 128)]);
        image.Write([(byte)mask]);
    }

    public void Write(ulong[] masks)
    {
        Write(masks.Length);
        foreach (ulong mask in masks) Write(mask);
    }

    // The sign is the last bit, so that small numbers of both signs are short.
    public void Write(int number) => Write((ulong)(uint)(number < 0 ? ~number << 1 | 1 : number << 1));

    public void Write(int[] numbers)
    {
        Write(numbers.Length);
        foreach (int number in numbers) Write(number);
    }

    public void Write(string? word)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(word ?? "");
        Write(word is null ? 0 : utf8.Length + 1);
        image.Write(utf8);
    }

    public void Write(string[] words) => Write(ValueLists.Create<string>(words));

    public void Write(FactList facts)
    {
        Write(facts.Count);
        foreach (Fact fact in facts)
        {
            Write(fact.Id);
            Write(fact.Answers);
            Write(fact.Closed);
            Write(fact.ClosedWithAddress);
            Write(fact.IsAsked ? 1 : 0);
            Write(fact.Alike.Count);
            foreach (ValueList<string> alike in fact.Alike) Write(alike);
        }
    }

    private void Write(ValueList<string> words)
    {
        Write(words.Count);
        foreach (string word in words) Write(word);
    }
}
