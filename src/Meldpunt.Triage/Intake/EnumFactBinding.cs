using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>A fact of the typed report together with the fact of that name in a vocabulary, which may lack it or some of its answers.</summary>
internal sealed class EnumFactBinding
{
    private readonly FactList _facts;
    private readonly string _fact;
    private readonly int _place;
    private readonly string[] _words;
    private readonly byte[] _values;

    /// <param name="facts">The vocabulary's facts.</param>
    /// <param name="fact">The fact's id.</param>
    /// <param name="answers">The type of its answers.</param>
    public EnumFactBinding(FactList facts, string fact, Type answers)
    {
        (_facts, _fact, _place, _words) = (facts, fact, facts.IndexOf(fact), AnswerNames.All(answers));
        _values = new byte[_words.Length];
        if (_place < 0) return;
        for (int i = 0; i < _words.Length; i++) _values[i] = (byte)(facts.AnswerIndex(_place, _words[i]) + 1);
    }

    /// <summary>Sets the fact's value; nothing for null. What type or vocabulary does not name throws <see cref="ArgumentException"/>.</summary>
    public void Set(Span<byte> values, int? answer)
    {
        if (answer is not { } given) return;
        byte value = (uint)given < (uint)_values.Length ? _values[given] : (byte)0;
        if (value == 0) value = Unknown(given);
        values[_place] = value;
    }

    private byte Unknown(int given)
    {
        if ((uint)given >= (uint)_words.Length) throw new ArgumentOutOfRangeException(_fact, "The type of this fact does not have this answer.");
        return FactLookup.Value(_facts, FactLookup.Place(_facts, _fact), _words[given]);
    }
}
