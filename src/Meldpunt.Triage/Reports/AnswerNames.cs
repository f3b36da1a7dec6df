using System.Text;

namespace Meldpunt.Triage;

/// <summary>The words of a policy for the answers of a type: <c>AdultsOnly</c> is <c>adults-only</c>.</summary>
internal static class AnswerNames
{
    private static readonly string[] Places = All(typeof(Place));

    /// <summary>The words for all values of a type, in the order of the values.</summary>
    public static string[] All(Type answers)
    {
        string[] words = Enum.GetNames(answers);
        for (int i = 0; i < words.Length; i++) words[i] = ToKebab(words[i]);
        return words;
    }

    /// <summary>The word for a place that a URL showed.</summary>
    public static string NameOf(Place place) => Places[(int)place];

    private static string ToKebab(string name)
    {
        StringBuilder word = new();
        foreach (char c in name)
        {
            bool isUpper = char.IsAsciiLetterUpper(c);
            if (isUpper && word.Length > 0) word.Append('-');
            word.Append(isUpper ? (char)(c - 'A' + 'a') : c);
        }

        return word.ToString();
    }
}

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
