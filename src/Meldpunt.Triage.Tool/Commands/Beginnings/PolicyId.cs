using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Beginnings;

/// <summary>The id of a policy that is begun, or what is wrong with it.</summary>
/// <param name="Value">The id.</param>
/// <param name="Fault">What is wrong; null when nothing is.</param>
internal sealed record PolicyId(string Value, string? Fault)
{
    private const int Longest = 64;
    private const int LongestShown = 32;

    /// <summary>The id that the command line asks for.</summary>
    public static PolicyId Asked(string word)
    {
        if (Identifier.IsKebab(word)) return new(word, null);
        string near = Kebab(word);
        string meant = near.Length is > 0 and <= LongestShown ? $"; did you mean '{near}'?" : "";
        return new(word, $"--id: {Shown.Word(word)} is not in kebab-case: expected lowercase letters, digits and single hyphens, at most {Longest} characters{meant}");
    }

    /// <summary>The id that the name of a folder gives.</summary>
    public static PolicyId OfFolder(string folder)
    {
        string name = folder.Length == 0 || folder.Contains('\0', StringComparison.Ordinal) ? "" : Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        string id = Kebab(name);
        return new(id, id.Length > 0 ? null : "the name of the folder gives no id for the policy; give one with --id ID");
    }

    // Empty when nothing of it can be an id.
    private static string Kebab(string name)
    {
        char[] marked = [.. name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')];
        string[] parts = [.. new string(marked).Split('-', StringSplitOptions.RemoveEmptyEntries)];
        string id = string.Join('-', parts);
        return id.Length <= Longest ? id : id[..Longest].TrimEnd('-');
    }
}
