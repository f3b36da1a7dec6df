using System.Reflection;

namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>Which version of the tool this is.</summary>
internal static class ToolVersion
{
    /// <summary>The version with the commit it was built from, where that is known.</summary>
    public static string Full { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The version alone.</summary>
    public static string Plain { get; } = Full.Split('+')[0];
}
