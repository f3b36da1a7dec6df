using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Inputs;

/// <summary>Reads a file whole.</summary>
internal static class InputDocument
{
    public static Loading<byte[]> Load(string file)
    {
        try
        {
            return Loading<byte[]>.Of(File.ReadAllBytes(file));
        }
        catch (Exception exception) when (ReadFailure.Is(exception))
        {
            return new(null, ExitCode.Unreadable, [$"meldpunt: cannot read {Shown.File(file)}: {ReadFailure.Describe(exception)}"]);
        }
    }
}
