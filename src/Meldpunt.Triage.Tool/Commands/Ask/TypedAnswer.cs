using System.Globalization;

namespace Meldpunt.Triage.Tool.Commands.Ask;

/// <summary>Finds the answer that was typed: its number, its words, or its code.</summary>
internal static class TypedAnswer
{
    public static AskChoice? Find(string typed, IReadOnlyList<AskChoice> choices)
    {
        if (int.TryParse(typed.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number >= 1 && number <= choices.Count ? choices[number - 1] : null;
        }

        return choices.FirstOrDefault(choice => Same(choice.Text, typed) || Same(choice.Code, typed));
    }

    /// <summary>The answer that may have been meant; null when none is near.</summary>
    public static string? Nearest(string typed, IReadOnlyList<AskChoice> choices) =>
        Suggestion.Find(typed, choices.SelectMany(choice => (string[])[choice.Text, choice.Code])) is { } near
            ? Find(near, choices)?.Text
            : null;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
