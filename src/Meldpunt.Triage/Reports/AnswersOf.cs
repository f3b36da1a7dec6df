namespace Meldpunt.Triage;

/// <summary>The answers of a type and their words, in the same order.</summary>
/// <typeparam name="TAnswer">The type.</typeparam>
internal static class AnswersOf<TAnswer>
    where TAnswer : struct, Enum
{
    public static readonly TAnswer[] Values = Enum.GetValues<TAnswer>();

    public static readonly string[] Words = AnswerNames.All(typeof(TAnswer));

    /// <summary>The word of an answer; a value that the type does not name throws <see cref="ArgumentOutOfRangeException"/>.</summary>
    public static string Word(TAnswer answer)
    {
        int place = Array.IndexOf(Values, answer);
        return place >= 0 ? Words[place] : throw new ArgumentOutOfRangeException(nameof(answer), "The type of this fact does not have this answer.");
    }
}
