using System.Text;

namespace Meldpunt.Triage.Reports;

/// <summary>The word of a policy for an answer: <c>AdultsOnly</c> is <c>adults-only</c>.</summary>
internal static class AnswerWord
{
    /// <summary>The word, or null for unanswered; a value that the type does not name throws <see cref="ArgumentOutOfRangeException"/>.</summary>
    public static string? Of<TAnswer>(TAnswer? answer)
        where TAnswer : struct, Enum =>
        answer is { } given ? Words<TAnswer>.Of(given) : null;

    private static string ToKebab(string name)
    {
        StringBuilder word = new();
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }

    private static class Words<TAnswer>
        where TAnswer : struct, Enum
    {
        private static readonly Dictionary<TAnswer, string> All = Enum.GetValues<TAnswer>()
            .ToDictionary(answer => answer, answer => ToKebab(answer.ToString()));

        public static string Of(TAnswer answer) =>
            All.TryGetValue(answer, out string? word)
                ? word
                : throw new ArgumentOutOfRangeException(nameof(answer), $"{typeof(TAnswer).Name} has no such answer.");
    }
}
