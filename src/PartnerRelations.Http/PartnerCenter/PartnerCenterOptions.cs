namespace PartnerRelations.Http.PartnerCenter;

/// <summary>How a host connects to Partner Center. Checked when the host starts, all problems together. Shared by all threads: do not change it later.</summary>
public sealed class PartnerCenterOptions : ConnectionOptions
{
    /// <summary>The cloud; the global one unless set.</summary>
    public PartnerCenterCloud Cloud { get; set; }

    /// <summary>The name of the host's application, sent as <c>MS-PartnerCenter-Application</c> with every call. Must be set: visible ASCII and blanks, at most 100 characters.</summary>
    public string ApplicationName { get; set; } = string.Empty;

    /// <summary>The language of descriptions, sent as <c>X-Locale</c>; <c>en-US</c> unless set.</summary>
    public string Locale { get; set; } = "en-US";
}
