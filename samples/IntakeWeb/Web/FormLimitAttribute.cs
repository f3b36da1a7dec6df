namespace IntakeWeb.Web;

/// <summary>Says that the form of a page may be larger than others. It holds for whoever may see the page: who may not is sent away before.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FormLimitAttribute(int bytes) : Attribute
{
    /// <summary>The most bytes.</summary>
    public int Bytes => bytes;
}
