namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>An object of the wire that has an address and attributes of its own.</summary>
public abstract class WireResource : WireModel
{
    private protected WireResource()
    {
    }

    /// <summary>Where it and its neighbours are found.</summary>
    public ResourceLinks? Links { get; set; }

    /// <summary>Its kind and entity tag.</summary>
    public ResourceAttributes? Attributes { get; set; }
}
