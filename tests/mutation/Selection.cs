using System.Globalization;
using System.Reflection;

namespace Meldpunt.Triage.Mutants;

/// <summary>What the project says: which library is mutated, which tests judge its mutants, and how.</summary>
internal static class Selection
{
    public static string Mutated => Of("Mutated");

    /// <summary>
    /// The filters that leave what is quick and finds most. None of these tests keeps in a static field what the library decided: the next mutant
    /// would meet it.
    /// </summary>
    public static string[] Quick => Words("Quick");

    /// <summary>The filters that leave what is only run for a mutant that passes those, in a process of its own; none leave nothing.</summary>
    public static string[] Slow => Words("Slow");

    /// <summary>How much CPU the quick ones may take in a process that ran them before: some ten times what they take without a mutant.</summary>
    public static TimeSpan MostShared => Seconds("SharedSeconds");

    /// <summary>How much CPU all of them may take in a process of its own: a few times what they take without a mutant.</summary>
    public static TimeSpan MostOwn => Seconds("OwnSeconds");

    private static TimeSpan Seconds(string key) => TimeSpan.FromSeconds(int.Parse(Of(key), CultureInfo.InvariantCulture));

    private static string[] Words(string key) => Of(key).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Of(string key) =>
        typeof(Selection).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value ?? "";
}
