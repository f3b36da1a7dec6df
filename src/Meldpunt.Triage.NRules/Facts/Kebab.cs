using System.Text;

namespace Meldpunt.Triage.NRules;

/// <summary>Names of code in the form of a policy's words.</summary>
internal static class Kebab
{
    /// <summary><c>OtherShocking</c> as <c>other-shocking</c>, <c>Over_18</c> as <c>over-18</c>, <c>HTMLPage</c> as <c>html-page</c>.</summary>
    public static string Of(string name)
    {
        StringBuilder word = new();
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] == '_')
            {
                if (word.Length > 0 && word[^1] != '-') word.Append('-');
                continue;
            }

            bool begins = i > 0 && name[i - 1] != '_' && (Begins(name[i - 1], name[i]) || (i + 1 < name.Length && char.IsUpper(name[i]) && char.IsLower(name[i + 1])));
            if (begins) word.Append('-');
            word.Append(char.ToLowerInvariant(name[i]));
        }

        return word.ToString();
    }

    private static bool Begins(char before, char c) => char.IsUpper(c) && !char.IsUpper(before);
}
