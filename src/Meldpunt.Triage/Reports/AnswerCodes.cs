namespace Meldpunt.Triage;

/// <summary>The words of a policy for the values of an enum, in their order: generated code says them, so that <c>Size.ExtraLarge</c> is <c>extra-large</c>.</summary>
/// <param name="codes">A word for each value; the values are numbered from 0.</param>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class AnswerCodesAttribute(params string[] codes) : Attribute
{
    /// <summary>The words.</summary>
    public IReadOnlyList<string> Codes { get; } = codes;
}

/// <summary>The words of one type of answers.</summary>
/// <typeparam name="TAnswer">The type, which has <see cref="AnswerCodesAttribute"/>.</typeparam>
internal static class AnswersOf<TAnswer>
    where TAnswer : struct, Enum
{
    public static readonly TAnswer[] Values = Enum.GetValues<TAnswer>();

    private static readonly string[]? Found = Codes();

    public static string[] Words => Found
        ?? throw new NotSupportedException($"{typeof(TAnswer).Name} does not say which words its answers have; expected [AnswerCodes(…)] on it, with a word for each.");

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

    private static string[]? Codes() =>
        Attribute.GetCustomAttribute(typeof(TAnswer), typeof(AnswerCodesAttribute)) is AnswerCodesAttribute said && said.Codes.Count == Values.Length ? [.. said.Codes] : null;
}
