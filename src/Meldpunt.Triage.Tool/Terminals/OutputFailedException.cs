namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>The output cannot be written, as on a full disk.</summary>
internal sealed class OutputFailedException : Exception
{
    public OutputFailedException() { }

    public OutputFailedException(string message) : base(message) { }

    public OutputFailedException(string message, Exception innerException) : base(message, innerException) { }
}
