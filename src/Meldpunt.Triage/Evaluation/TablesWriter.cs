using System.Buffers;
using System.Text;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Evaluation;

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
