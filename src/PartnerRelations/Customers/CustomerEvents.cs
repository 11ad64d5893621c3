using PartnerRelations.Events;

namespace PartnerRelations.Customers;

/// <summary>Something that happened to an invitation or to a relationship.</summary>
public abstract record CustomerEvent : PartnerEvent;
