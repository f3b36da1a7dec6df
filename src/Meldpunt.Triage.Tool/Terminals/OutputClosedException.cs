namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>The reader of the output went away.</summary>
internal sealed class OutputClosedException : Exception
{
    public OutputClosedException() { }

    public OutputClosedException(string message) : base(message) { }

    public OutputClosedException(string message, Exception innerException) : base(message, innerException) { }
}
