using System.CommandLine;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>The option that asks for the labels of decisions.</summary>
internal static class LabelsOption
{
    public static Option<bool> Create() => new("--labels")
    {
        Description = "Add the labels of each report, such as its urgency; they are for staff, and no reporter may see them",
    };
}
