using System.Diagnostics.CodeAnalysis;

namespace Meldpunt.Triage;

/// <summary>The words of a policy for the values of an enum, in their order: generated code says them, so that <c>Size.ExtraLarge</c> is <c>extra-large</c>.</summary>
/// <param name="codes">A word for each value; the values are numbered from 0.</param>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class AnswerCodesAttribute(params string[] codes) : Attribute
{
    /// <summary>The words.</summary>
    public IReadOnlyList<string> Codes { get; } = codes;
}

/// <summary>
/// An answer with its word, for whatever reads and writes texts: <c>AnswerCode&lt;Place&gt;.Parse("dark-web")</c> is <c>Place.DarkWeb</c>, and a
/// parameter of this type in a route or a query of ASP.NET Core has its word. It converts to its answer and back by itself.
/// </summary>
/// <typeparam name="TAnswer">One of the types of answers, such as <see cref="Place"/>, or a generated one; another throws <see cref="NotSupportedException"/>.</typeparam>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "ISpanParsable has them.")]
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor and the property are the alternates.")]
public readonly record struct AnswerCode<TAnswer> : ISpanParsable<AnswerCode<TAnswer>>
    where TAnswer : struct, Enum
{
    /// <summary>An answer with its word.</summary>
    /// <param name="answer">The answer.</param>
    public AnswerCode(TAnswer answer) => Answer = answer;

    /// <summary>All words, in the order of the answers.</summary>
    public static ValueList<string> Words { get; } = [.. AnswersOf<TAnswer>.Words];

    /// <summary>The answer; by <see langword="default"/> the first.</summary>
    public TAnswer Answer { get; }

    /// <summary>The word of the policy; a value that the type does not name throws <see cref="ArgumentOutOfRangeException"/>.</summary>
    public string Word => AnswersOf<TAnswer>.Word(Answer);

    /// <summary>The answer.</summary>
    /// <param name="code">An answer with its word.</param>
    public static implicit operator TAnswer(AnswerCode<TAnswer> code) => code.Answer;

    /// <summary>An answer with its word.</summary>
    /// <param name="answer">The answer.</param>
    public static implicit operator AnswerCode<TAnswer>(TAnswer answer) => new(answer);

    /// <summary>The answer that a word stands for.</summary>
    /// <param name="s">The word, exactly as the policy has it.</param>
    /// <exception cref="FormatException">No answer has this word; the message names the nearest.</exception>
    public static AnswerCode<TAnswer> Parse(string s) => Parse(s, null);

    /// <summary>The answer that a word stands for.</summary>
    /// <param name="s">The word, exactly as the policy has it.</param>
    /// <param name="provider">Not used: words are the same in every culture.</param>
    /// <exception cref="FormatException">No answer has this word; the message names the nearest.</exception>
    public static AnswerCode<TAnswer> Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static AnswerCode<TAnswer> Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out AnswerCode<TAnswer> result) ? result : throw new FormatException(Messages.Unknown(s.ToString(), "an answer", AnswersOf<TAnswer>.Words));

    /// <summary>The answer that a word stands for; false when no answer has it.</summary>
    /// <param name="s">The word, exactly as the policy has it.</param>
    /// <param name="provider">Not used: words are the same in every culture.</param>
    /// <param name="result">The answer.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AnswerCode<TAnswer> result)
    {
        result = default;
        return s is not null && TryParse(s.AsSpan(), provider, out result);
    }

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out AnswerCode{TAnswer})"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AnswerCode<TAnswer> result)
    {
        int place = AnswersOf<TAnswer>.Find(s);
        result = place >= 0 ? new(AnswersOf<TAnswer>.Values[place]) : default;
        return place >= 0;
    }

    /// <summary>The word of the policy.</summary>
    public override string ToString() => Word;
}

/// <summary>The words of one type of answers.</summary>
/// <typeparam name="TAnswer">The type, which has <see cref="AnswerCodesAttribute"/>.</typeparam>
internal static class AnswersOf<TAnswer>
    where TAnswer : struct, Enum
{
    public static readonly TAnswer[] Values = Enum.GetValues<TAnswer>();

    public static readonly string[] Words = [.. Codes().Codes];

    /// <summary>The word of an answer; a value that the type does not name throws <see cref="ArgumentOutOfRangeException"/>.</summary>
    public static string Word(TAnswer answer)
    {
        int place = Array.IndexOf(Values, answer);
        return place >= 0 ? Words[place] : throw new ArgumentOutOfRangeException(nameof(answer), "The type of this fact does not have this answer.");
    }

    /// <summary>The place of a word among the answers; −1 where no answer has it.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        for (int place = 0; place < Words.Length; place++)
        {
            if (word.SequenceEqual(Words[place])) return place;
        }

        return -1;
    }

    private static AnswerCodesAttribute Codes() =>
        (AnswerCodesAttribute?)Attribute.GetCustomAttribute(typeof(TAnswer), typeof(AnswerCodesAttribute))
        ?? throw new NotSupportedException($"{typeof(TAnswer).Name} does not say which words its answers have; expected [AnswerCodes(…)] on it.");
}
