using System.Globalization;

namespace Meldpunt.Triage.Policies;

/// <summary>What can be wrong with the codes of other systems.</summary>
internal static class CodeValidator
{
    /// <summary>The most characters of a code.</summary>
    public const int Longest = 64;

    public static void Add(FaultList faults, TriagePolicy policy)
    {
        string[] reasons = [.. policy.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id)];
        HashSet<string> silent = [.. policy.Rules.Where(rule => !rule.GivesReason).Select(rule => rule.Id)];
        for (int i = 0; i < policy.Codes.Count; i++)
        {
            CodeSystem system = policy.Codes[i];
            string path = string.Create(CultureInfo.InvariantCulture, $"$.codes[{i}]");
            Identifier.Expect(faults, $"{path}.system", system.Id);
            AddEntries(faults, $"{path}.reasons", system.Reasons, "a rule that gives a reason", reasons, silent);
            AddEntries(faults, $"{path}.routes", system.Routes, "a route", policy.Routes, []);
        }

        faults.ExpectDistinct(policy.Codes.Select((system, i) => ($"$.codes[{i}].system", system.Id)), "code system");
    }

    private static void AddEntries(
        FaultList faults, string path, ValueList<CodeEntry> entries, string isNot, IReadOnlyCollection<string> valid, HashSet<string> silent)
    {
        foreach (CodeEntry entry in entries)
        {
            string at = $"{path}.{Messages.PathName(entry.Key)}";
            if (silent.Contains(entry.Key)) faults.Add(at, $"the rule '{entry.Key}' gives no reason, so it cannot have a code");
            else faults.Expect(at, entry.Key, isNot, valid);
            AddCode(faults, at, entry.Code);
        }

        faults.ExpectDistinct(entries.Select(entry => ($"{path}.{Messages.PathName(entry.Key)}", entry.Key)), "code here");
    }

    private static void AddCode(FaultList faults, string path, string code)
    {
        int length = code.EnumerateRunes().Count();
        if (string.IsNullOrWhiteSpace(code)) faults.Add(path, "a code cannot be blank; leave out the entry");
        else if (length > Longest) faults.Add(path, $"a code of {length} characters; expected at most {Longest}");
    }
}
